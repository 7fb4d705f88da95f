package hearth.common;

/** The id of a record about someone: everything that can be restricted, noted on, searched for and read about in the trail. */
public sealed interface SubjectId extends Id
        permits PersonId, EnquiryId, HouseholdId, ChildId, PlacementId, ReferralId, ConcernId, ProviderId {}
