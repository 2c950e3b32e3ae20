import { testConsole } from './consoleTests';
import { deskIn } from './desk';
import { testRecord } from './recordTests';

const example = '07-requirejs';

testRecord(example, deskIn);
testConsole(example);
