namespace Sim.Engine.Studies;

/// <summary>What is asked of a spell of cold or heat.</summary>
/// <param name="Kind">Whether the coldest or the hottest days are sought.</param>
/// <param name="Days">Length of the spell, days.</param>
/// <param name="CutHours">Length of the power cut in its coldest or hottest hours.</param>
/// <param name="OccupiedFraction">Residents as a share of the capacity.</param>
public sealed record SpellTerms(SpellKind Kind, int Days = 4, int CutHours = 24, double OccupiedFraction = 1);
