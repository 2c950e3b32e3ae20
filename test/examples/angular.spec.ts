import { testConsole } from './consoleTests';
import { deskIn } from './desk';
import { testRecord } from './recordTests';

const example = '15-angular';

testRecord(example, deskIn);
testConsole(example);
