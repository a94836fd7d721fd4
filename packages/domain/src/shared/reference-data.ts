import type { CourseCode } from './facts.js';
import type { Text } from './text.js';

export const COURSES: readonly { code: CourseCode; title: Text }[] = [
  {
    code: 'PHSM',
    title: {
      en: 'Principles of Health & Safety Management',
      fr: 'Principes de gestion de la santé et de la sécurité',
    },
  },
  { code: 'SIMPLIFIED_SAFETY', title: { en: 'Simplified Safety', fr: 'Sécurité simplifiée' } },
  { code: 'SAFETY_AUDITOR', title: { en: 'Safety Auditor', fr: 'Vérificateur en sécurité' } },
  {
    code: 'LSE',
    title: { en: 'Leadership for Safety Excellence', fr: 'Leadership pour l’excellence en sécurité' },
  },
  { code: 'TTT_A', title: { en: 'Train the Trainer, elective A', fr: 'Formation des formateurs, option A' } },
  { code: 'TTT_B', title: { en: 'Train the Trainer, elective B', fr: 'Formation des formateurs, option B' } },
  { code: 'TTT_C', title: { en: 'Train the Trainer, elective C', fr: 'Formation des formateurs, option C' } },
];

/** The fifteen sections of the instrument. Source: CSAM instrument of 2021; the title of 14 is inferred. */
export const SECTIONS: readonly { sectionNo: number; title: Text }[] = [
  { en: 'Safety and Health Policy', fr: 'Politique de sécurité et de santé' },
  { en: 'Hazard Assessment, Analysis and Control', fr: 'Évaluation, analyse et maîtrise des dangers' },
  { en: 'Safe Work Practices', fr: 'Pratiques de travail sécuritaires' },
  { en: 'Safe Job Procedures', fr: 'Procédures de travail sécuritaires' },
  { en: 'Company Safety Rules', fr: 'Règles de sécurité de l’entreprise' },
  { en: 'Personal Protective Equipment', fr: 'Équipement de protection individuelle' },
  { en: 'Preventative Maintenance', fr: 'Entretien préventif' },
  { en: 'Training and Communication', fr: 'Formation et communication' },
  { en: 'Inspections', fr: 'Inspections' },
  { en: 'Investigations and Reporting', fr: 'Enquêtes et rapports' },
  { en: 'Emergency Preparedness', fr: 'Préparation aux urgences' },
  { en: 'Statistics and Records', fr: 'Statistiques et dossiers' },
  { en: 'Legislation', fr: 'Législation' },
  { en: 'Procurement and Contractor Management', fr: 'Approvisionnement et gestion des entrepreneurs' },
  { en: 'Manitoba Supplement', fr: 'Supplément du Manitoba' },
].map((title, index) => ({ sectionNo: index + 1, title }));

/** The WCB industry codes of the authority's members. Source: CSAM membership page. */
export const INDUSTRY_CODES: readonly { code: string; name: Text }[] = [
  { code: '40102', name: { en: 'Building Construction', fr: 'Construction de bâtiments' } },
  { code: '40103', name: { en: 'Flooring and Tiling', fr: 'Revêtements de sol et carrelage' } },
  { code: '40104', name: { en: 'Installing Metal Products', fr: 'Pose de produits métalliques' } },
  { code: '40105', name: { en: 'Painting and Decorating', fr: 'Peinture et décoration' } },
  {
    code: '40106',
    name: { en: 'Wrecking and Moving Buildings', fr: 'Démolition et déplacement de bâtiments' },
  },
  { code: '40108', name: { en: 'Drywall and Stucco Contracting', fr: 'Cloisons sèches et stuc' } },
  { code: '40109', name: { en: 'Installing Doors and Windows', fr: 'Pose de portes et fenêtres' } },
  { code: '40110', name: { en: 'Concrete Work', fr: 'Travaux de béton' } },
  {
    code: '40112',
    name: { en: 'Installing Case Goods and Fixtures', fr: 'Pose de mobilier et d’accessoires' },
  },
  { code: '40115', name: { en: 'Landscaping', fr: 'Aménagement paysager' } },
  { code: '40203', name: { en: 'Electrical Contracting', fr: 'Électricité' } },
  {
    code: '40204',
    name: { en: 'Plumbing, Insulating, and Mechanical', fr: 'Plomberie, isolation et mécanique' },
  },
  { code: '40403', name: { en: 'Roofing and Eavestroughing', fr: 'Toitures et gouttières' } },
  {
    code: '40502',
    name: {
      en: 'Constructing Dams, Wharves, Bridges, and Steel',
      fr: 'Barrages, quais, ponts et charpentes d’acier',
    },
  },
  { code: '40602', name: { en: 'Installing Elevators', fr: 'Pose d’ascenseurs' } },
  { code: '40603', name: { en: 'Installing Heavy Machinery', fr: 'Pose de machinerie lourde' } },
  { code: '40903', name: { en: 'Tower and Energy Construction', fr: 'Pylônes et énergie' } },
  { code: '40904', name: { en: 'Railway Construction', fr: 'Construction ferroviaire' } },
];

/**
 * Whether a section is one of the program's. An instrument may carry further ones, for a second standard: those are
 * kept and reported, and give nothing to this program's result.
 */
export function isProgramSection({ sectionNo }: { sectionNo: number }): boolean {
  return SECTIONS.some((section) => section.sectionNo === sectionNo);
}
