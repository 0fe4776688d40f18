import * as z from 'zod';
import { type Model, model, openEnum } from '../model.js';

const billingContactShape = {
  first_name: z.string().optional(),
  last_name: z.string().optional(),
  email: z.string().optional(),
  phone_number: z.string().optional(),
  address: z.string().optional(),
  /** Apartment or suite. */
  apt: z.string().optional(),
  city: z.string().optional(),
  state: z.string().optional(),
  zip: z.string().optional(),
  country: z.string().optional(),
  employee_count: openEnum([
    'Just Me',
    '2-10',
    '11-50',
    '51-250',
    '251-500',
    '501-1000',
    '1001-5000',
    '5001-10000',
    '10000+',
  ]).optional(),
};
export const BillingContactSchema: z.ZodType<BillingContact> = model(billingContactShape);
/** Whom Zoom bills. */
export interface BillingContact extends z.output<Model<typeof billingContactShape>> {}

const invoiceShape = {
  id: z.string(),
  invoice_number: z.string().optional(),
  invoice_date: z.string().optional(),
  due_date: z.string().optional(),
  /** The day that the charges are calculated for. */
  target_date: z.string().optional(),
  status: z.string().optional(),
  total_amount: z.number().optional(),
  tax_amount: z.number().optional(),
  /** What is still to be paid. */
  balance: z.number().optional(),
};
export const InvoiceSchema: z.ZodType<Invoice> = model(invoiceShape);
/** A row of the list of invoices. The currency stands beside the rows: `page.meta.currency`. */
export interface Invoice extends z.output<Model<typeof invoiceShape>> {}

const invoiceItemShape = {
  charge_name: z.string().optional(),
  charge_number: z.string().optional(),
  charge_type: z.string().optional(),
  quantity: z.number().optional(),
  /** First day that is billed. */
  start_date: z.string().optional(),
  /** Last day that is billed. */
  end_date: z.string().optional(),
  total_amount: z.number().optional(),
  tax_amount: z.number().optional(),
  purchase_order_number: z.string().optional(),
  partner_sku: z.string().optional(),
};
export const InvoiceItemSchema: z.ZodType<InvoiceItem> = model(invoiceItemShape);
/** A charge on an invoice. */
export interface InvoiceItem extends z.output<Model<typeof invoiceItemShape>> {}

const invoiceDetailsShape = {
  ...invoiceShape,
  currency: z.string().optional(),
  invoice_items: z.array(InvoiceItemSchema).optional(),
};
export const InvoiceDetailsSchema: z.ZodType<InvoiceDetails> = model(invoiceDetailsShape);
/** A single invoice, with its charges. */
export interface InvoiceDetails extends z.output<Model<typeof invoiceDetailsShape>> {}
