import { examplesFolder, examplesTarball } from '../examples/builtExamples';
import { installBeside } from '../package/installBeside';

/** Installs the packed package beside tools, such as `webpack@4.47.0`, in a project of its own. Returns its folder. */
export const installBesideTools = (...tools: readonly string[]): Promise<string> =>
  installBeside(examplesTarball(), tools, examplesFolder());
