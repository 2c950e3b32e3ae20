import { mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packed, repository } from './packed';
import { runCommand } from './runCommand';

/** One way for a consumer to have its imports resolved. */
export type Resolution = 'bundler' | 'nodenext';

const modules = { bundler: 'esnext', nodenext: 'nodenext' };

/** What is refused in each file, by its path in the folder: the compiler's codes and sentences, in the file's order. */
export type Complaints = Record<string, string[]>;

/** Reads the compiler's output. Throws if it is something else. */
function complaintsIn(output: string): Complaints {
  const complaints: Complaints = {};
  for (const line of output.split('\n')) {
    // An indented line goes on explaining the complaint above it.
    if (!line.trim() || line.startsWith(' ')) continue;
    const [, path, complaint] = line.trim().match(/^(.+)\(\d+,\d+\): error (TS\d+: .+)$/) ?? [];
    if (!path || !complaint) throw new Error(`Not a complaint about a file:\n${output}`);
    complaints[path] = [...(complaints[path] ?? []), complaint];
  }
  return complaints;
}

/** The compiler that checks this repository. `test/toolchains` runs the older ones. */
const compiler = join(repository, 'node_modules/typescript-7/bin/tsc');

/** Runs the compiler in a folder that has a tsconfig.json. */
export async function compileFolder(folder: string): Promise<Complaints> {
  const words = [compiler, '-p', folder, '--pretty', 'false'];
  const { exitCode, output } = await runCommand(process.execPath, words, folder);
  const complaints = complaintsIn(output);
  // Neither a crash without words nor a remark that doesn't count may pass for an answer.
  if ((exitCode === 0) !== (Object.keys(complaints).length === 0)) throw new Error(`tsc ended with ${exitCode}.`);
  return complaints;
}

/** Compiles files, given by their name, as a strict consumer of the installed package would. */
export async function compileAsConsumer(resolution: Resolution, files: Record<string, string>): Promise<Complaints> {
  const folder = await mkdtemp(join(packed.project, `${resolution}-`));
  const compilerOptions = {
    target: 'es2022',
    lib: ['es2022', 'dom'],
    types: [],
    module: modules[resolution],
    moduleResolution: resolution,
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
    noEmit: true,
  };
  const tsconfig = { compilerOptions, files: Object.keys(files) };
  await Promise.all([
    writeFile(join(folder, 'tsconfig.json'), JSON.stringify(tsconfig)),
    ...Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)),
  ]);
  return compileFolder(folder);
}
