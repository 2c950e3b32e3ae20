import type { FakeVisitor } from '../desk/visitor';
import { fieldOf, find, onSubmit } from './elements';
import type { PictureConversation } from './picture';

const fields = ['firstName', 'lastName', 'email', 'externalId'] as const;

/** Wires the form that the operator edits the visitor in. Returns the function that fills it. */
export function createVisitorForm(
  save: (id: string, changes: FakeVisitor) => void,
): (conversation: PictureConversation) => void {
  const form = find('visitor', HTMLFormElement);
  let shownId: string | undefined;
  let shown: string | undefined;

  const inputOf = (field: string) => fieldOf(form, field, HTMLInputElement);
  onSubmit(form, () => {
    if (!shownId) return;
    save(shownId, Object.fromEntries(fields.map((field) => [field, inputOf(field).value.trim() || null])));
  });

  return ({ id, profile }) => {
    const values = fields.map((field) => [field, profile[field] ?? ''] as const);
    const next = JSON.stringify([id, values]);
    // A message or an arrival must not overwrite what the operator is typing.
    if (next === shown) return;
    shownId = id;
    shown = next;
    for (const [field, value] of values) inputOf(field).value = value;
  };
}
