import { startDemo } from './startDemo.mjs';

/** Reads a port from the environment; undefined where the variable is not set, so that the default applies. */
function portFrom(variable) {
  const text = process.env[variable];
  if (!text) return undefined;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Error(`${variable}: '${text}' is not a port; write a number from 0 (any free port) to 65535.`);
  }
  return port;
}

try {
  const demo = await startDemo({ crmPort: portFrom('CRM_PORT'), deskPort: portFrom('DESK_PORT') });
  console.log(`CRM page:   ${demo.crmUrl}   <- open this one`);
  console.log(`Fake desk:  ${demo.deskUrl}`);
  console.log('Ctrl-C ends it.');
  const end = () => demo.close();
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
