import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** One answer a PARTIAL question offers; the points as a decimal, so that nothing is rounded on the way. */
export interface StoredChoice {
  key: string;
  en: string;
  fr: string;
  points: string;
}

/** A question of an instrument with how it is scored. Never changes once an audit uses the instrument. */
@Entity('instrument_questions')
@Unique('instrument_questions_place_unique', ['instrumentId', 'sectionNo', 'position'])
@Check('instrument_questions_position_check', 'position >= 1')
@Check('instrument_questions_points_check', 'points_possible > 0')
@Check('instrument_questions_pattern_check', "pattern IN ('ALL_OR_NOTHING', 'PROPORTIONAL', 'PARTIAL')")
@Check('instrument_questions_threshold_check', 'threshold_percent BETWEEN 1 AND 100')
@Check('instrument_questions_needs_check', "(pattern = 'ALL_OR_NOTHING') = (threshold_percent IS NOT NULL)")
export class InstrumentQuestion {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'instrument_questions_pk' })
  id!: string;

  @Column('uuid', { name: 'instrument_id' })
  @ForeignKey('Instrument', { name: 'instrument_questions_instrument_fk' })
  instrumentId!: string;

  @Column('integer', { name: 'section_no' })
  sectionNo!: number;

  /** Counted within the section, from 1. */
  @Column('integer')
  position!: number;

  @Column('text', { name: 'text_en' })
  textEn!: string;

  @Column('text', { name: 'text_fr' })
  textFr!: string;

  @Column('text', { name: 'guidance_en', nullable: true })
  guidanceEn!: string | null;

  @Column('text', { name: 'guidance_fr', nullable: true })
  guidanceFr!: string | null;

  @Column('text', { array: true })
  evidence!: string[];

  @Column('numeric', { name: 'points_possible', precision: 12, scale: 4 })
  pointsPossible!: string;

  @Column('text')
  pattern!: string;

  /** For ALL_OR_NOTHING alone. */
  @Column('integer', { name: 'threshold_percent', nullable: true })
  thresholdPercent!: number | null;

  /** For PARTIAL alone, in the order in which they are offered. */
  @Column('jsonb', { default: () => "'[]'" })
  choices!: StoredChoice[];

  @Column('boolean', { name: 'may_not_apply', default: false })
  mayNotApply!: boolean;
}
