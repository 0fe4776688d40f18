/**
 * First names from many places. Some carry accents: JSON travels as UTF-8. All letters are Latin-1, which keeps large
 * pages in one byte per letter, and fast.
 */
export const FIRST_NAMES = (
  'Aaliyah Aarav Abigail Adaeze Adrian Ahmed Aiko Aisha Alejandra Alexei Alice Amara Amélie Amina Anders Andrea Anja Ann ' +
  'Anton Arjun Astrid Ayesha Beatriz Ben Björn Bogdan Brian Camila Carlos Carmen Catherine Cédric Chiara Chinwe Chloé Claire ' +
  'Cristina Daniel Daniela Darius David Deepika Diego Dimitri Divya Dominik Elena Eleni Eli Elif Emily Emma Emre Eric Esther ' +
  'Ethan Eva Fatima Felix Fernanda Fiona Florian Francesca Gabriel Gemma Giulia Grace Gustavo Hana Hannah Hassan Helena Henrik ' +
  'Hiroshi Hugo Ibrahim Ifeoma Imani Ines Ingrid Isaac Isabella Ivan Jack Jamal James Jasmine Javier Jelena Jens Jiwoo Joana ' +
  'Johan John Jorge José Joshua Julia Kaito Karim Katarzyna Kenji Kevin Khadija Kofi Kwame Lars Laura Layla Leila Leo Liam ' +
  'Lin Linda Lucía Luis Lukas Magnus Mai Malik Marcus Maria Mateo Matthew Mei Miguel Mina Mohammed Monica Nadia Naomi Natasha ' +
  'Ngozi Nicole Nikhil Noah Nora Olga Oliver Olivia Omar Oscar Patrick Paula Pedro Petra Priya Rachel Rafael Raj Rania Ravi ' +
  'Rebecca Ricardo Robert Rohan Rosa Ruth Sakura Samir Samuel Sana Sarah Sebastian Siobhan Sofia Soren Stefan Sven Tamar Tariq ' +
  'Tatiana Thabo Thomas Tomás Uchenna Valentina Victor Vikram Wei William Xavier Yara Yasmin Yuki Yusuf Zainab Zanele Zoë'
).split(' ');

/** Family names from many places. */
export const LAST_NAMES = (
  'Abbott Abdi Adebayo Adeyemi Ahmed Alvarez Anderson Andersson Aoki Asante Baker Banerjee Barbosa Bauer Becker Bell Bennett ' +
  'Berg Bianchi Boateng Brown Bruun Campbell Cardoso Carter Castro Chan Chatterjee Chaudhary Chen Choi Christensen Clark Cohen ' +
  'Collins Conti Cooper Costa Cruz Dahl Davies Delgado Desai Diallo Diaz Dietrich Dubois Dunn Edwards Eriksen Evans Farouk ' +
  'Fernandez Ferrari Fischer Fisher Fofana Fontaine Foster Fournier Fujimoto Garcia Gill Goldberg Gomez González Graham Gray ' +
  'Green Gupta Haddad Hall Hansen Harris Hassan Hayashi Hernández Hill Hoffmann Horvat Huang Hughes Hussein Ibrahim Ito Ivanov ' +
  'Jackson Jain Jansen Jensen Johansson Johnson Jones Joshi Kamara Kapoor Kaya Keller Kelly Khan Kim King Kiplagat Kobayashi ' +
  'Kone Kowalski Kruger Kumar Lambert Larsen Laurent Lee Lefèvre Lehmann Levy Lewis Li Lim Lindqvist Liu Lopez Malik Mancini ' +
  'Mårtensson Martin Martínez Mbeki Mehta Mendoza Menon Meyer Miller Mitchell Molina Moore Morales Moreau Moretti Morgan Morris ' +
  'Müller Murphy Mwangi Nair Nakamura Nasser Ndlovu Nelson Newman Nguyen Nielsen Novák Nowak Oduya Okafor Okoye Olsen Ortiz ' +
  'Osei Owusu Park Patel Pereira Perez Petrov Petrovic Pham Phillips Popescu Price Quinn Rahman Ramírez Rao Reddy Reid Ribeiro ' +
  'Ricci Richter Rivera Roberts Robinson Rossi Rousseau Roy Ruiz Russo Sahin Saito Salazar Sanchez Santos Sato Schmidt Schneider ' +
  'Schwarz Scott Shah Sharma Silva Simon Singh Smith Sokolov Sørensen Suarez Suzuki Svensson Tanaka Taylor Tembo Thompson ' +
  'Torres Tran Turner Usman Vargas Vasquez Vogel Wagner Walker Wang Ward Watanabe Weber White Williams Wilson Wood Wright Wu ' +
  'Yamamoto Yang Yilmaz Yoshida Young Zhang Zhou Zimmermann'
).split(' ');

/** Departments of a company. */
export const DEPARTMENTS = [
  'Engineering',
  'Platform',
  'Infrastructure',
  'Security',
  'Data Science',
  'Design',
  'Product',
  'Quality Assurance',
  'Developer Relations',
  'Technical Writing',
  'Sales',
  'Sales Engineering',
  'Sales Operations',
  'Account Management',
  'Business Development',
  'Partnerships',
  'Customer Success',
  'Customer Support',
  'Professional Services',
  'Training',
  'Marketing',
  'Brand',
  'Events',
  'Public Relations',
  'Finance',
  'Accounting',
  'Procurement',
  'Payroll',
  'Legal',
  'Compliance',
  'People',
  'Talent Acquisition',
  'Learning & Development',
  'IT',
  'Helpdesk',
  'Facilities',
  'Logistics',
  'Operations',
  'Research',
  'Executive Office',
] as const;

/** Time zones of a company's offices. */
export const TIMEZONES = [
  'America/New_York',
  'America/Chicago',
  'America/Los_Angeles',
  'America/Sao_Paulo',
  'Europe/London',
  'Europe/Berlin',
  'Europe/Paris',
  'Asia/Jerusalem',
  'Asia/Kolkata',
  'Asia/Tokyo',
  'Australia/Sydney',
  'Africa/Lagos',
] as const;

/** Names of a company's groups. */
export const GROUP_NAMES = [
  'All Staff',
  'Engineering',
  'Sales',
  'Customer Support',
  'Marketing',
  'Finance',
  'People',
  'Executives',
  'Contractors',
  'Webinar Hosts',
  'Recording Off',
  'Pilot Features',
] as const;

const LETTERS: ReadonlyMap<string, string> = new Map([
  ['ø', 'o'],
  ['ß', 'ss'],
]);

/** How a name appears in an email address: lower case, plain letters. */
export function mailName(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z]/gu, (letter) => LETTERS.get(letter) ?? '');
}
