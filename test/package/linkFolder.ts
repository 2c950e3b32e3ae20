import { link, mkdir, readdir, readlink, symlink } from 'node:fs/promises';
import { join } from 'node:path';

/** Makes a second folder of the same files with hard links, which take no space and keep their own paths. */
export async function linkFolder(from: string, to: string): Promise<void> {
  await mkdir(to);
  for (const item of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, item.name), join(to, item.name)];
    if (item.isDirectory()) await linkFolder(source, target);
    else if (item.isSymbolicLink()) await symlink(await readlink(source), target);
    else await link(source, target);
  }
}
