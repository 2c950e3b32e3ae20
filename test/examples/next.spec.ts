import { testConsole } from './consoleTests';
import { deskIn } from './desk';
import { testRecord } from './recordTests';
import { testRoutes } from './routeTests';

const example = '16-next';

testRecord(example, deskIn);
testConsole(example);
testRoutes(example);
