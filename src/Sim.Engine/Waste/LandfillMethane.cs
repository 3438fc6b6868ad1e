namespace Sim.Engine.Waste;

/// <summary>Methane of the landfilled waste, month by month from the start of the period.</summary>
/// <param name="GeneratedKg">Generated in the landfill, kg.</param>
/// <param name="RecoveredKg">Recovered and burnt, kg.</param>
/// <param name="EmittedKg">Emitted: what is not recovered, less what the cover oxidises (equation 3.1), kg.</param>
/// <param name="StillToComeKg">Methane that would be generated after the last month, kg.</param>
public sealed record LandfillMethane(double[] GeneratedKg, double[] RecoveredKg, double[] EmittedKg, double StillToComeKg);
