/** Posts a desk event, by the name without its prefix, to the page that embeds the desk. */
export type Post = (name: string, payload: Readonly<Record<string, unknown>>) => void;

function exactOrigin(text: string | null): string | undefined {
  try {
    return text && new URL(text).origin === text ? text : undefined;
  } catch {
    return undefined;
  }
}

/** Makes the function that posts to the CRM's origin, which `?crm=` names; undefined where there is no CRM to post to. */
export function createPost(): Post | undefined {
  const origin = exactOrigin(new URLSearchParams(location.search).get('crm'));
  if (!origin || window.parent === window) return undefined;
  return (name, payload) => window.parent.postMessage({ event: `com.iadvize.desk.${name}`, ...payload }, origin);
}
