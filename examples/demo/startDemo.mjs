import { listenFrom } from './listen.mjs';
import { loadSite } from './site.mjs';

/** What the two pages may load and do: the strictest policy that they work under. */
const policyOf = (extra) =>
  ["default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'", "base-uri 'none'"]
    .concat("form-action 'none'", extra)
    .join('; ');

/** Bundles both pages and serves each on an origin of its own; a port in use gives the next free one. */
export async function startDemo({ crmPort = 5273, deskPort = 5274 } = {}) {
  const [crmSite, deskSite] = await Promise.all([loadSite('crm'), loadSite('desk')]);

  // Browsers may take `localhost` for either loopback address, where another program could be listening.
  const crm = await listenFrom(crmPort, ['127.0.0.1', '::1']);
  const desk = await listenFrom(deskPort, ['127.0.0.1']).catch(async (error) => {
    await crm.close();
    throw error;
  });
  const crmOrigin = `http://localhost:${crm.port}`;
  const deskOrigin = `http://127.0.0.1:${desk.port}`;

  const crmPolicy = policyOf([`frame-src ${deskOrigin}`, "frame-ancestors 'none'"]);
  crm.serve(crmSite.handler({ policy: crmPolicy, replace: { '%DESK_URL%': `${deskOrigin}/` } }));
  desk.serve(deskSite.handler({ policy: policyOf([`frame-ancestors ${crmOrigin}`]), replace: {} }));

  const close = async () => {
    await Promise.all([crm.close(), desk.close()]);
  };
  return { crmUrl: `${crmOrigin}/`, deskUrl: `${deskOrigin}/`, close };
}
