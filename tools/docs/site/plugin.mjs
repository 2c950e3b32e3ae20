import { CommentTag, Converter, ReferenceType, ReflectionKind, Renderer } from 'typedoc';
import { declarationsOf, linkNames } from './linkNames.mjs';

/** The words of a page's first heading. */
function headingOf({ name, content }) {
  const [, heading] = /^# (.+)$/m.exec(content[0]?.text ?? '') ?? [];
  if (!heading) throw new Error(`The page ${name} doesn't begin with a heading.`);
  return heading;
}

/** Says the default of a function's entries by its name: TypeDoc writes out what is in them. */
function nameDefaultEntries(project, declarations) {
  const standard = declarations.find(({ name }) => name === 'StandardDeskEvents');
  for (const { typeParameters = [] } of project.getReflectionsByKind(ReflectionKind.CallSignature)) {
    for (const parameter of typeParameters) {
      if (parameter.name === 'Events' && parameter.default) {
        parameter.default = ReferenceType.createResolvedReference(standard.name, standard, project);
      }
    }
  }
}

/** Groups the pages, calls the hand-written ones by their headings, and lets their words lead to the reference. */
export function load(app) {
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    const declarations = declarationsOf(project);
    nameDefaultEntries(project, declarations);
    for (const { comment } of project.getReflectionsByKind(ReflectionKind.Module)) {
      comment.blockTags.push(new CommentTag('@group', [{ kind: 'text', text: 'Reference' }]));
    }
    project.readme = linkNames(project.readme, declarations);
    for (const page of project.documents) {
      page.frontmatter.group = page.name.startsWith('docs/') ? 'Guides' : 'Project';
      page.name = page.name.replace('docs/', '');
      page.content = linkNames(page.content, declarations, page.name);
    }
  });
  // The addresses are made by then: they keep the files' names.
  app.renderer.on(Renderer.EVENT_BEGIN, ({ project }) => {
    for (const page of project.documents) page.name = headingOf(page);
  });
}
