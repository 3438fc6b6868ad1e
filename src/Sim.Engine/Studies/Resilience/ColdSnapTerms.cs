namespace Sim.Engine.Studies;

/// <summary>What is asked of a cold spell.</summary>
/// <param name="Days">Length of the spell, days.</param>
/// <param name="CutHours">Length of the power cut in its coldest hours.</param>
/// <param name="OccupiedFraction">Residents as a share of the capacity.</param>
public sealed record ColdSnapTerms(int Days = 4, int CutHours = 24, double OccupiedFraction = 1);
