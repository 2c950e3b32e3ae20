import { testConsole } from './consoleTests';
import { deskIn } from './desk';
import { testRecord } from './recordTests';

const example = '04-vite-vue';

testRecord(example, deskIn);
testConsole(example);
