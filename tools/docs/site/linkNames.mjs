import { ReflectionKind } from 'typedoc';

/** A name in code: by itself, as a member of the client, or as a call without arguments. */
const codeName = /^`(?:desk\.)?(\w+)(?:\(\))?`$/;

/** The client's members that pages name; its other ones bear everyday words. */
const clientMember = /^(?:on[A-Z]\w*|waitFor|diagnose)$/;

/** What a page may mean by a name: the exports of every entry, and members of the client. */
export function declarationsOf(project) {
  const exported = project.getReflectionsByKind(ReflectionKind.Module).flatMap(({ children = [] }) => children);
  const client = exported.find(({ name }) => name === 'DeskClientMembers');
  return [...exported, ...client.children.filter(({ name }) => clientMember.test(name))];
}

/** Makes links of the names in a page's text; where two entries have a name, of the entry that the page is about. */
export function linkNames(parts, declarations, about) {
  return parts.map((part) => {
    const [, name] = (part.kind === 'code' && codeName.exec(part.text)) || [];
    const named = declarations.filter((declaration) => declaration.name === name);
    const target = named.length > 1 ? named.find(({ parent }) => parent.name.endsWith(`/${about}`)) : named[0];
    return target ? { kind: 'inline-tag', tag: '@linkcode', text: part.text.slice(1, -1), target } : part;
  });
}
