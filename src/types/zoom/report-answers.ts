import * as z from 'zod';
import { type Model, model, openEnum } from '../model.js';

/** Who answered. */
const respondentShape = {
  email: z.string().optional(),
  /** Display name. */
  name: z.string().optional(),
  first_name: z.string().optional(),
  last_name: z.string().optional(),
};

const pollReportShape = {
  /** Id of the meeting or webinar. */
  id: z.number().optional(),
  uuid: z.string().optional(),
  /** ISO 8601. */
  start_time: z.string().optional(),
  /** One entry for each person who answered. Names are withheld where the poll is anonymous. */
  questions: z
    .array(
      model({
        ...respondentShape,
        question_details: z
          .array(
            model({
              polling_id: z.string().optional(),
              question: z.string().optional(),
              answer: z.string().optional(),
              /** When it was answered. */
              date_time: z.string().optional(),
            }),
          )
          .optional(),
      }),
    )
    .optional(),
};
export const PollReportSchema: z.ZodType<PollReport> = model(pollReportShape);
/** Answers to the polls of a past meeting or webinar. */
export interface PollReport extends z.output<Model<typeof pollReportShape>> {}

const qaReportShape = {
  /** Id of the meeting or webinar. */
  id: z.number().optional(),
  uuid: z.string().optional(),
  /** ISO 8601. */
  start_time: z.string().optional(),
  /** One entry for each person who asked. */
  questions: z
    .array(
      model({
        /** Empty for people of other accounts. */
        user_id: z.string().optional(),
        /** Empty for most people of other accounts. */
        email: z.string().optional(),
        /** `Anonymous Attendee` where the question was asked anonymously. */
        name: z.string().optional(),
        question_details: z
          .array(
            model({
              question_id: z.string().optional(),
              question: z.string().optional(),
              create_time: z.string().optional(),
              /** `default` where Zoom knows no status. */
              question_status: openEnum(['default', 'open', 'dismissed', 'answered', 'deleted']).optional(),
              /**
               * All answers, joined by semicolons; `live answered` for one that was spoken.
               * @deprecated Read `answer_details`.
               */
              answer: z.string().optional(),
              answer_details: z
                .array(
                  model({
                    /** Empty for people of other accounts. */
                    user_id: z.string().optional(),
                    name: z.string().optional(),
                    /** Empty for most people of other accounts. */
                    email: z.string().optional(),
                    content: z.string().optional(),
                    create_time: z.string().optional(),
                    type: openEnum([
                      'default',
                      'host_answered_publicly',
                      'host_answered_privately',
                      'participant_commented',
                      'host_answered',
                    ]).optional(),
                  }),
                )
                .optional(),
            }),
          )
          .optional(),
      }),
    )
    .optional(),
};
export const QaReportSchema: z.ZodType<QaReport> = model(qaReportShape);
/** Questions and answers of a past meeting or webinar. */
export interface QaReport extends z.output<Model<typeof qaReportShape>> {}

const surveyShape = {
  /** ISO 8601. */
  start_time: z.string().optional(),
  survey_id: z.string().optional(),
  survey_name: z.string().optional(),
  /** One entry for each person who answered. Names are withheld where the survey is anonymous. */
  survey_answers: z
    .array(
      model({
        ...respondentShape,
        answer_details: z
          .array(
            model({
              question_id: z.string().optional(),
              question: z.string().optional(),
              answer: z.string().optional(),
              /** When it was answered. */
              date_time: z.string().optional(),
            }),
          )
          .optional(),
      }),
    )
    .optional(),
};

const meetingSurveyReportShape = {
  meeting_id: z.number().optional(),
  meeting_uuid: z.string().optional(),
  ...surveyShape,
};
export const MeetingSurveyReportSchema: z.ZodType<MeetingSurveyReport> = model(meetingSurveyReportShape);
/** Answers to the survey of a past meeting. */
export interface MeetingSurveyReport extends z.output<Model<typeof meetingSurveyReportShape>> {}

const webinarSurveyReportShape = {
  webinar_id: z.number().optional(),
  webinar_uuid: z.string().optional(),
  ...surveyShape,
};
export const WebinarSurveyReportSchema: z.ZodType<WebinarSurveyReport> = model(webinarSurveyReportShape);
/** Answers to the survey of a past webinar. */
export interface WebinarSurveyReport extends z.output<Model<typeof webinarSurveyReportShape>> {}
