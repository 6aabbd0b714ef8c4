import { benefitReach } from './activities/d06-benefit-reach.ts';
import { activityParticipation } from './activities/d07-activity-participation.ts';
import { ethicsActivities } from './activities/h01-ethics-activities.ts';
import { ethicsParticipation } from './activities/h02-ethics-participation.ts';
import { trainingCoverage } from './activities/i07-training-coverage.ts';
import { trainingHours } from './activities/i08-training-hours.ts';
import { cadreTraining } from './activities/i09-cadre-training.ts';
import { partyPrincipalAttendance } from './activities/j04-party-principal-attendance.ts';
import { newForms } from './activities/xd2-new-forms.ts';
import { studyHours } from './activities/xh4-study-hours.ts';
import { superiorActivities } from './activities/xl2-superior-activities.ts';
import { unionOpinionOnDocuments } from './administration/j06-union-opinion-on-documents.ts';
import { unionSeatsInReformBodies } from './administration/j07-union-seats-in-reform-bodies.ts';
import { issuesResolved } from './administration/xj2-issues-resolved.ts';
import { documentsBehindKeyTasks } from './administration/xj3-documents-behind-key-tasks.ts';
import { threeTypesOfUnions } from './administration/xj5-three-types-of-unions.ts';
import { staffCongressInRightForm } from './bodies/c01-staff-congress.ts';
import { fundsAuditBody } from './bodies/c02-funds-audit.ts';
import { womensBody } from './bodies/c03-womens-body.ts';
import { threeBodies } from './bodies/c04-three-bodies.ts';
import { yearlyCongress } from './congress/g01-yearly-congress.ts';
import { quorum } from './congress/g02-quorum.ts';
import { congressPowers } from './congress/g04-congress-powers.ts';
import { ballots } from './congress/g05-ballots.ts';
import { inspectionsAndHearings } from './congress/g06-inspections-and-hearings.ts';
import { communicationMeetings } from './congress/g07-communication-meetings.ts';
import { principalMeetings } from './congress/g08-principal-meetings.ts';
import { resolutionsFollowedUp } from './congress/xg1-resolutions-followed-up.ts';
import { resolutionsDisclosed } from './congress/xg6-resolutions-disclosed.ts';
import { formsOfParticipation } from './congress/xg7-forms-of-participation.ts';
import { administrationAndUnion } from './congress/xj4-administration-and-union.ts';
import { youngTeacherContest } from './contests/i01-young-teacher-contest.ts';
import { administratorContest } from './contests/i02-administrator-contest.ts';
import { logisticsContest } from './contests/i03-logistics-contest.ts';
import { dualQualifiedContest } from './contests/i04-dual-qualified-contest.ts';
import { contestCoverageOfUnits } from './contests/i05-contest-coverage-of-units.ts';
import { practiceRate } from './contests/i06-practice-rate.ts';
import { cityPromotionRate } from './contests/xi4-city-promotion-rate.ts';
import { districtPromotionRate } from './contests/xi4-district-promotion-rate.ts';
import { promotionRate } from './contests/xi4-promotion-rate.ts';
import { schoolPromotionRate } from './contests/xi4-school-promotion-rate.ts';
import { awardDensity } from './contests/xi5-award-density.ts';
import { dualQualifiedTeachers } from './contests/xi6-dual-qualified-teachers.ts';
import { violations } from './ethics/h04-violations.ts';
import { commitmentsSigned } from './ethics/xh1-commitments-signed.ts';
import { ethicsModels } from './ethics/xh2-ethics-models.ts';
import { passedAssessments } from './ethics/xh3-passed-assessments.ts';
import { staffHomes } from './facilities/d01-staff-homes.ts';
import { smallHomes } from './facilities/d02-small-homes.ts';
import { acceptedHomes } from './facilities/d03-accepted-homes.ts';
import { spacePerPerson } from './facilities/d04-space-per-person.ts';
import { officeAndRoom } from './facilities/xj6-office-and-room.ts';
import { unionStatusDatabase } from './filings/c06-union-status-database.ts';
import { dataQualityIndex } from './filings/c07-data-quality-index.ts';
import { fieldCompleteness } from './filings/xc2-field-completeness.ts';
import { filingsSentOnTime } from './filings/xc3-filings-on-time.ts';
import { firstPassApproval } from './filings/xc4-first-pass-approval.ts';
import { contributionsRemitted } from './funds/j08-contributions-remitted.ts';
import { specialFunding } from './funds/j09-special-funding.ts';
import { subsidiesPaid } from './funds/l04-subsidies-paid.ts';
import { duesCollectionRate } from './funds/xb6-dues-collection-rate.ts';
import { serviceSpending } from './funds/xd3-service-spending.ts';
import { trainingSpending } from './funds/xi3-training-spending.ts';
import { publicitySpending } from './funds/xk2-publicity-spending.ts';
import { subsidiesAccepted } from './funds/xl3-subsidies-accepted.ts';
import { commendedUnits } from './guidance/l03-commended-units.ts';
import { honoursOfMembers } from './guidance/xl4-honours-of-members.ts';
import { casesVerified } from './hardship/e01-cases-verified.ts';
import { unionKnewFirst } from './hardship/e02-union-knew-first.ts';
import { reportedInTime } from './hardship/e03-reported-in-time.ts';
import { helpedInTime } from './hardship/e04-helped-in-time.ts';
import { casesResolvedInTime } from './hardship/e05-resolved-in-time.ts';
import { fourFirsts } from './hardship/e06-four-firsts.ts';
import { activeCasesHelped } from './hardship/e07-active-cases-helped.ts';
import { escalatedInTime } from './hardship/e08-escalated-in-time.ts';
import { formsOfHelp } from './hardship/xe1-forms-of-help.ts';
import { amountOfHelp } from './hardship/xe2-amount-of-help.ts';
import { hardshipRate } from './hardship/xe3-hardship-rate.ts';
import { satisfiedWithHelp } from './hardship/xe4-satisfied-with-help.ts';
import { daysToCloseP50 } from './hardship/xe5-close-p50-days.ts';
import { daysToCloseP90 } from './hardship/xe5-close-p90-days.ts';
import { daysToHelpP50 } from './hardship/xe5-help-p50-days.ts';
import { daysToHelpP90 } from './hardship/xe5-help-p90-days.ts';
import { daysToReportP50 } from './hardship/xe5-report-p50-days.ts';
import { daysToReportP90 } from './hardship/xe5-report-p90-days.ts';
import { membershipRate } from './members/b01-membership-rate.ts';
import { establishedMembershipRate } from './members/b02-established-membership-rate.ts';
import { nonEstablishedMembershipRate } from './members/b03-non-established-membership-rate.ts';
import { membershipRateInCoveredUnits } from './members/b04-membership-rate-in-covered-units.ts';
import { privateMembershipRate } from './members/xb1-private-membership-rate.ts';
import { membershipGap } from './members/xb2-membership-gap.ts';
import { newcomersJoining } from './members/xb3-newcomers-joining.ts';
import { transferOnTime } from './members/xb4-transfer-on-time.ts';
import { womensMembershipRate } from './members/xb5-womens-membership-rate.ts';
import { unionEstablishmentRate } from './organisation/a01-union-establishment-rate.ts';
import { privateEstablishmentRate } from './organisation/a02-private-establishment-rate.ts';
import { trainingEstablishmentRate } from './organisation/a03-training-establishment-rate.ts';
import { legalPersonRate } from './organisation/xa1-legal-person-rate.ts';
import { singleUnionRate } from './organisation/a04-single-union-rate.ts';
import { targetsFulfilled } from './organisation/a05-targets-fulfilled.ts';
import { unionGroupCoverage } from './organisation/a06-union-groups.ts';
import { standardisationIndex } from './organisation/c09-standardisation-index.ts';
import { fullTimeChair } from './organisation/xa2-full-time-chair.ts';
import { partyLeadsUnion } from './party/a07-party-leads-union.ts';
import { partyStudy } from './party/j01-party-study.ts';
import { unionWorkConferences } from './party/j02-union-work-conferences.ts';
import { leadershipAndAssessment } from './party/j03-leadership-and-assessment.ts';
import { adminLiaison } from './party/j05-admin-liaison.ts';
import { partyReports } from './party/xj1-party-reports.ts';
import { keyTasksWithCard } from './projects/c08-key-tasks-with-card.ts';
import { benefitProjectsDelivered } from './projects/d05-benefit-projects.ts';
import { keyTasksOnTime } from './projects/xc1-key-tasks-on-time.ts';
import { benefitProjectsPerUnit } from './projects/xd4-benefit-projects-per-unit.ts';
import { cultureProjects } from './projects/xi2-culture-projects.ts';
import { proposalsCompleted } from './proposals/g09-proposals-completed.ts';
import { disclosure } from './proposals/g11-disclosure.ts';
import { outsideSatisfaction } from './proposals/h05-outside-satisfaction.ts';
import { needsSurveys } from './proposals/xd1-needs-surveys.ts';
import { satisfiedProposers } from './proposals/xg2-satisfied-proposers.ts';
import { proposalsPer100 } from './proposals/xg3-proposals-per-100.ts';
import { channelCoverage } from './publicity/k01-channel-coverage.ts';
import { mainstreamMedia } from './publicity/k02-mainstream-media.ts';
import { publicationsPerUnit } from './publicity/xk1-publications-per-unit.ts';
import { basicRules } from './rules/c05-basic-rules.ts';
import { ethicsMechanism } from './rules/h03-ethics-mechanism.ts';
import { qualificationPlan } from './rules/xi1-qualification-plan.ts';
import { happinessIndex } from './satisfaction/f01-happiness-index.ts';
import { overallSatisfaction } from './satisfaction/f02-overall-satisfaction.ts';
import { validResponseRate } from './satisfaction/f03-valid-response-rate.ts';
import { trustIndex } from './satisfaction/f04-trust-index.ts';
import { fiveRequirements } from './satisfaction/f05-five-requirements.ts';
import { fourRights } from './satisfaction/g10-four-rights.ts';
import { happyUnits } from './satisfaction/xf1-happy-units.ts';
import { happinessSpread } from './satisfaction/xf2-happiness-spread.ts';
import { happinessSpreadOfOwnership } from './satisfaction/xf2-ownership-happiness-spread.ts';
import { representativesInOrder } from './terms/g03-representatives-in-order.ts';
import { electionsOnTime } from './terms/l01-elections-on-time.ts';
import { electionProcedure } from './terms/l02-election-procedure.ts';
import { womenRepresentatives } from './terms/xg4-women-representatives.ts';
import { congressTermsOnTime } from './terms/xg5-congress-terms-on-time.ts';
import { overdueUnions } from './terms/xl1-overdue-unions.ts';
import type { Indicator } from './indicator.ts';

/**
 * The catalogue, in the order of the codes. One more indicator is one file, one line here and one
 * query in `test/golden`.
 */
export const INDICATORS: readonly Indicator[] = Object.freeze([
  unionEstablishmentRate,
  privateEstablishmentRate,
  trainingEstablishmentRate,
  singleUnionRate,
  targetsFulfilled,
  unionGroupCoverage,
  partyLeadsUnion,
  membershipRate,
  establishedMembershipRate,
  nonEstablishedMembershipRate,
  membershipRateInCoveredUnits,
  staffCongressInRightForm,
  fundsAuditBody,
  womensBody,
  threeBodies,
  basicRules,
  unionStatusDatabase,
  dataQualityIndex,
  keyTasksWithCard,
  standardisationIndex,
  staffHomes,
  smallHomes,
  acceptedHomes,
  spacePerPerson,
  benefitProjectsDelivered,
  benefitReach,
  activityParticipation,
  casesVerified,
  unionKnewFirst,
  reportedInTime,
  helpedInTime,
  casesResolvedInTime,
  fourFirsts,
  activeCasesHelped,
  escalatedInTime,
  happinessIndex,
  overallSatisfaction,
  validResponseRate,
  trustIndex,
  fiveRequirements,
  yearlyCongress,
  quorum,
  representativesInOrder,
  congressPowers,
  ballots,
  inspectionsAndHearings,
  communicationMeetings,
  principalMeetings,
  proposalsCompleted,
  fourRights,
  disclosure,
  ethicsActivities,
  ethicsParticipation,
  ethicsMechanism,
  violations,
  outsideSatisfaction,
  youngTeacherContest,
  administratorContest,
  logisticsContest,
  dualQualifiedContest,
  contestCoverageOfUnits,
  practiceRate,
  trainingCoverage,
  trainingHours,
  cadreTraining,
  partyStudy,
  unionWorkConferences,
  leadershipAndAssessment,
  partyPrincipalAttendance,
  adminLiaison,
  unionOpinionOnDocuments,
  unionSeatsInReformBodies,
  contributionsRemitted,
  specialFunding,
  channelCoverage,
  mainstreamMedia,
  electionsOnTime,
  electionProcedure,
  commendedUnits,
  subsidiesPaid,
  legalPersonRate,
  fullTimeChair,
  privateMembershipRate,
  membershipGap,
  newcomersJoining,
  transferOnTime,
  womensMembershipRate,
  duesCollectionRate,
  keyTasksOnTime,
  fieldCompleteness,
  filingsSentOnTime,
  firstPassApproval,
  needsSurveys,
  newForms,
  serviceSpending,
  benefitProjectsPerUnit,
  formsOfHelp,
  amountOfHelp,
  hardshipRate,
  satisfiedWithHelp,
  daysToCloseP50,
  daysToCloseP90,
  daysToHelpP50,
  daysToHelpP90,
  daysToReportP50,
  daysToReportP90,
  happyUnits,
  happinessSpread,
  happinessSpreadOfOwnership,
  resolutionsFollowedUp,
  satisfiedProposers,
  proposalsPer100,
  womenRepresentatives,
  congressTermsOnTime,
  resolutionsDisclosed,
  formsOfParticipation,
  commitmentsSigned,
  ethicsModels,
  passedAssessments,
  studyHours,
  qualificationPlan,
  cultureProjects,
  trainingSpending,
  promotionRate,
  cityPromotionRate,
  districtPromotionRate,
  schoolPromotionRate,
  awardDensity,
  dualQualifiedTeachers,
  partyReports,
  issuesResolved,
  documentsBehindKeyTasks,
  administrationAndUnion,
  threeTypesOfUnions,
  officeAndRoom,
  publicationsPerUnit,
  publicitySpending,
  overdueUnions,
  superiorActivities,
  subsidiesAccepted,
  honoursOfMembers,
]);
