import { testConsole } from './consoleTests';
import { deskIn } from './desk';
import { testRecord } from './recordTests';

const example = '05-vite-svelte';

testRecord(example, deskIn);
testConsole(example);
