import { testConsole } from './consoleTests';
import { deskIn } from './desk';
import { testRecord } from './recordTests';
import { testRoutes } from './routeTests';

const example = '18-sveltekit';

testRecord(example, deskIn);
testConsole(example);
testRoutes(example);
