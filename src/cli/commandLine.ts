import { type ParseArgsConfig, parseArgs } from 'node:util';
import { ownFieldsOf } from '../shared/ownFields';
import { CommandMisuse } from './commandMisuse';

/** The options of a command: `boolean` for one without a value, `string` for one with a value. */
type OptionTypes = Readonly<Record<string, 'boolean' | 'string'>>;

/** What was typed after a command. */
export interface CommandLine<Types extends OptionTypes> {
  readonly options: { readonly [Name in keyof Types]?: Types[Name] extends 'boolean' ? boolean : string };
  /** The words that belong to no option. */
  readonly words: readonly string[];
}

/** The first sentence of one of Node's messages. It says what is wrong, and the rest explains it at length. */
const firstSentence = (text: string) => text.replace(/(?:\.\s|\n)[\s\S]*$|\.$/, '');

/** Reads the options after a command, and `--help`. Throws a `CommandMisuse` if there is another option, or one without its value. */
export function readCommandLine<const Types extends OptionTypes>(
  args: readonly string[],
  types: Types,
): CommandLine<Types & { readonly help: 'boolean' }> {
  const options: NonNullable<ParseArgsConfig['options']> = { help: { type: 'boolean', short: 'h' } };
  for (const [name, type] of Object.entries(types)) options[name] = { type };
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    // parseArgs has checked the types, and an options object that is built in a loop hides that from the compiler.
    return {
      options: ownFieldsOf(values) as CommandLine<Types & { readonly help: 'boolean' }>['options'],
      words: positionals,
    };
  } catch (error) {
    throw new CommandMisuse(`${firstSentence((error as Error).message)}: --help lists the options.`);
  }
}
