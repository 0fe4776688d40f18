/**
 * Signs a leaver out and deactivates them. Whoever is gone already is left alone.
 *
 * @param {import('zoom-admin-sdk').ZoomClient} zoom
 * @param {string} email
 */
async function offboard(zoom, email) {
  const person = await zoom.users.get(email);
  if (person.status !== 'active') return false;
  await zoom.users.revokeSsoToken(email);
  await zoom.users.deactivate(email);
  return true;
}

module.exports = { offboard };
