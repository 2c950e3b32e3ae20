import { listenFrom } from './listen.mjs';
import { loadCrm, loadDesk } from './site.mjs';

/** What the CRM page may load and do: the strictest policy that it works under. The desk's page has one of its own. */
const crmPolicyOf = (deskOrigin) =>
  ["default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'", "base-uri 'none'"]
    .concat("form-action 'none'", `frame-src ${deskOrigin}`, "frame-ancestors 'none'")
    .join('; ');

/** Bundles the CRM page and serves both pages, each on an origin of its own; a port in use gives the next free one. */
export async function startDemo({ crmPort = 5273, deskPort = 5274 } = {}) {
  const [crmHandler, deskHandler] = await Promise.all([loadCrm(), loadDesk()]);

  // Browsers may take `localhost` for either loopback address, where another program could be listening.
  const crm = await listenFrom(crmPort, ['127.0.0.1', '::1']);
  const desk = await listenFrom(deskPort, ['127.0.0.1']).catch(async (error) => {
    await crm.close();
    throw error;
  });
  const crmOrigin = `http://localhost:${crm.port}`;
  const deskOrigin = `http://127.0.0.1:${desk.port}`;

  crm.serve(crmHandler({ policy: crmPolicyOf(deskOrigin), deskUrl: `${deskOrigin}/` }));
  desk.serve(deskHandler({ policy: `frame-ancestors ${crmOrigin}` }));

  const close = async () => {
    await Promise.all([crm.close(), desk.close()]);
  };
  return { crmUrl: `${crmOrigin}/`, deskUrl: `${deskOrigin}/`, close };
}
