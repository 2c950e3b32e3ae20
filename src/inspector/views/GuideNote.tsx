import { guidePlaceOf } from '../panel/guidePlace';

interface GuideNoteProps {
  /** The code of a hint. */
  readonly code: string;
  /** The guide's address, if it is known. */
  readonly guideUrl: string | undefined;
}

/** Says where the guide has more about a hint. */
export function GuideNote({ code, guideUrl }: GuideNoteProps) {
  const { name, href } = guidePlaceOf(code, guideUrl);
  return (
    <p>
      More in the guide{' '}
      {href ? (
        <a href={href} target="_blank" rel="noreferrer">
          {name}
        </a>
      ) : (
        name
      )}
      .
    </p>
  );
}
