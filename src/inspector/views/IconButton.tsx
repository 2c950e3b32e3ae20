const paths = {
  right: 'M2.5 3.5h11v9h-11zM9.5 3.5v9',
  bottom: 'M2.5 3.5h11v9h-11zM2.5 9h11',
  minimize: 'M3 12.5h10',
  close: 'M4 4l8 8M12 4l-8 8',
} as const;

/** A button that shows a picture and has a name. */
export function IconButton({
  icon,
  name,
  onClick,
}: {
  readonly icon: keyof typeof paths;
  readonly name: string;
  readonly onClick: () => void;
}) {
  return (
    <button type="button" class="button icon" aria-label={name} title={name} onClick={onClick}>
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <path d={paths[icon]} fill="none" stroke="currentColor" stroke-width="1.5" />
      </svg>
    </button>
  );
}
