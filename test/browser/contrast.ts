/** Runs in a page, so it uses nothing from outside: the texts and fields whose contrast is less than the ratio. */
export function lowContrasts(ratio: number): string[] {
  const channelsOf = (color: string) => (color.match(/[\d.]+/g) ?? []).map(Number);
  const luminanceOf = (channels: readonly number[]) => {
    const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
      const share = channel / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  /** The color that is seen if a color, which may be translucent, lies upon an opaque one. */
  const over = ([red = 0, green = 0, blue = 0, alpha = 1]: readonly number[], ground: readonly number[]) =>
    [red, green, blue].map((channel, index) => channel * alpha + (ground[index] ?? 0) * (1 - alpha));
  const groundOf = (element: Element | null): number[] => {
    if (!element) return [255, 255, 255];
    const channels = channelsOf(getComputedStyle(element).backgroundColor);
    return (channels[3] ?? 1) === 1 ? channels : over(channels, groundOf(element.parentElement));
  };
  const hasText = (element: Element) =>
    element.matches('input, select') ||
    Array.from(element.childNodes).some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());

  const elementsIn = (root: ParentNode): Element[] =>
    Array.from(root.querySelectorAll('*')).flatMap((element) => [
      element,
      ...(element.shadowRoot ? elementsIn(element.shadowRoot) : []),
    ]);
  const shown = elementsIn(document).filter((element) => element.checkVisibility());
  const low = shown.filter(hasText).filter((element) => {
    const below = groundOf(element);
    const ink = luminanceOf(over(channelsOf(getComputedStyle(element).color), below));
    const ground = luminanceOf(below);
    return (Math.max(ink, ground) + 0.05) / (Math.min(ink, ground) + 0.05) < ratio;
  });
  return low.map((element) => element.textContent?.trim() || element.tagName);
}
