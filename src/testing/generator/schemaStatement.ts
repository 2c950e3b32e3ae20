import { type Code, layOut, type Part } from './codeLayout';
import { isNeeded, isOddProjectId, projectIdTypes } from './deliverableShape';
import type { RecordedEvent } from './recordedEvents';
import type { SchemaPrinter } from './schemaCode';
import { countOf, type Shape } from './shape';

/** Prints a top field of an event's payload. The project's id is read generously, because no event may be lost because of it. */
function topFieldOf(printer: SchemaPrinter, { method, shape }: RecordedEvent, name: string, field: Shape): Part {
  const part = printer.field(name, field, shape, isNeeded(method, name));
  if (method !== 'onConversationAdded' || name !== 'projectId' || !isOddProjectId(field)) return part;
  const types = new Map(projectIdTypes.map((type) => [type, 1]));
  return { ...part, code: printer.lenient({ ...field, types }) };
}

/** Returns the schema of an event's payload. */
function payloadCode(printer: SchemaPrinter, event: RecordedEvent): Code {
  return printer.object([...event.shape.fields].map(([name, field]) => topFieldOf(printer, event, name, field)));
}

/** Returns the statement that declares the schema of an event under its method's name. */
export function schemaStatement(printer: SchemaPrinter, event: RecordedEvent): string {
  const name = event.name ?? 'The message event, recognized by one of its fields';
  const code = layOut(payloadCode(printer, event), `export const ${event.method} = `);
  const count = countOf(event.shape, 'object');
  return `/** ${name}. Seen ${count === 1 ? 'once' : `${count} times`}. */\n${code};\n`;
}
