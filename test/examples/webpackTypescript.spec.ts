import { testConsole } from './consoleTests';
import { deskIn } from './desk';
import { testRecord } from './recordTests';

const example = '06-webpack-typescript';

testRecord(example, deskIn);
testConsole(example);
