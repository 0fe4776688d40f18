import * as index from 'zoom-admin-sdk';
import * as exporting from 'zoom-admin-sdk/export';
import * as opentelemetry from 'zoom-admin-sdk/opentelemetry';
import * as redis from 'zoom-admin-sdk/redis';
import * as testing from 'zoom-admin-sdk/testing';
import * as webhooks from 'zoom-admin-sdk/webhooks';
import { smoke } from './smoke.mjs';

await smoke({ index, testing, redis, opentelemetry, webhooks, export: exporting });
