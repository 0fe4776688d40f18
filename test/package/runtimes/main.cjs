const entries = {
  index: require('zoom-admin-sdk'),
  testing: require('zoom-admin-sdk/testing'),
  redis: require('zoom-admin-sdk/redis'),
  opentelemetry: require('zoom-admin-sdk/opentelemetry'),
  webhooks: require('zoom-admin-sdk/webhooks'),
  export: require('zoom-admin-sdk/export'),
};

import('./smoke.mjs').then(({ smoke }) => smoke(entries));
