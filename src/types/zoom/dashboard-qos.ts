import * as z from 'zod';
import { type Model, model, openEnum } from '../model.js';
import { dashboardParticipantShape } from './dashboard-participant.js';

const audioMetricsShape = {
  /** Kilobits a second as text, such as `27.15 kbps`. */
  bitrate: z.string().optional(),
  /** Milliseconds as text, such as `126 ms`: an average of five seconds. */
  latency: z.string().optional(),
  /** Milliseconds as text, such as `0 ms`. */
  jitter: z.string().optional(),
  /** Lost packets as text, such as `0.03%`. */
  avg_loss: z.string().optional(),
  /** Lost packets as text, such as `0.4%`. */
  max_loss: z.string().optional(),
};
export const AudioMetricsSchema: z.ZodType<AudioMetrics> = model(audioMetricsShape);
/** How well sound travelled. Empty while nothing was sent. */
export interface AudioMetrics extends z.output<Model<typeof audioMetricsShape>> {}

const pictureMetricsShape = {
  /** Frames a second as text, such as `12 fps`. */
  frame_rate: z.string().optional(),
  /** Pixels as text, such as `1280*720`. */
  resolution: z.string().optional(),
};
export const PictureMetricsSchema: z.ZodType<PictureMetrics> = model({ ...audioMetricsShape, ...pictureMetricsShape });
/** How well video or a shared screen travelled. Empty while nothing was sent. */
export interface PictureMetrics
  extends z.output<Model<typeof audioMetricsShape>>,
    z.output<Model<typeof pictureMetricsShape>> {}

const audio = AudioMetricsSchema.optional();
const picture = PictureMetricsSchema.optional();
const pressure = openEnum(['normal', 'fair', 'serious', 'critical']).optional();

/** `as` is the shared screen; `crc` a Cloud Room Connector, `rwg` the web client. */
const qualitySampleShape = {
  /** When it was measured. ISO 8601. */
  date_time: z.string().optional(),
  /** Sent by the participant. */
  audio_input: audio,
  /** Received by the participant. */
  audio_output: audio,
  audio_device_from_crc: audio,
  audio_device_to_crc: audio,
  audio_device_from_rwg: audio,
  audio_device_to_rwg: audio,
  /** Sent by the participant. */
  video_input: picture,
  /** Received by the participant. */
  video_output: picture,
  video_device_from_crc: picture,
  video_device_to_crc: picture,
  video_device_from_rwg: picture,
  video_device_to_rwg: picture,
  /** Shared screen, sent by the participant. */
  as_input: picture,
  /** Shared screen, received by the participant. */
  as_output: picture,
  as_device_from_crc: picture,
  as_device_to_crc: picture,
  as_device_from_rwg: picture,
  as_device_to_rwg: picture,
  /** Percentages as text, such as `11%`. */
  cpu_usage: model({
    system_max_cpu_usage: z.string().optional(),
    zoom_avg_cpu_usage: z.string().optional(),
    zoom_max_cpu_usage: z.string().optional(),
    zoom_min_cpu_usage: z.string().optional(),
  }).optional(),
  cpu_pressure_level: model({
    system_min_cpu_pressure_level: pressure,
    system_avg_cpu_pressure_level: pressure,
    system_max_cpu_pressure_level: pressure,
  }).optional(),
  /** Strength of the wireless network's signal. */
  wifi_rssi: model({
    max_rssi: z.number().optional(),
    avg_rssi: z.number().optional(),
    min_rssi: z.number().optional(),
    /** Such as `dBm`. */
    rssi_unit: z.string().optional(),
  }).optional(),
};
export const QualitySampleSchema: z.ZodType<QualitySample> = model(qualitySampleShape);
/** The quality that a participant had at one moment. */
export interface QualitySample extends z.output<Model<typeof qualitySampleShape>> {}

const participantQosShape = {
  /** One entry for each moment that was measured. */
  user_qos: z.array(QualitySampleSchema).optional(),
  health: openEnum(['Good', 'Warning', 'Critical']).optional(),
  /** What went wrong, such as `audio`. */
  issue_list: z.array(z.string()).optional(),
  /** The meeting's id as text: when one participant of a meeting is read. */
  meeting_number: z.string().optional(),
  /** The webinar's id as text: when one participant of a webinar is read. */
  webinar_number: z.string().optional(),
};
export const ParticipantQosSchema: z.ZodType<ParticipantQos> = model({
  ...dashboardParticipantShape,
  ...participantQosShape,
});
/** The quality of service that a participant had in a meeting or webinar. */
export interface ParticipantQos
  extends z.output<Model<typeof dashboardParticipantShape>>,
    z.output<Model<typeof participantQosShape>> {}
