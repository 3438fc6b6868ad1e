namespace Sim.Engine.Studies;

/// <summary>The outages of a site.</summary>
/// <param name="Site">Name of the site.</param>
/// <param name="LoadKwhPerDay">Mean use of the loads that have to last, kWh/day.</param>
/// <param name="PeakKw">Highest hour of these loads, kW.</param>
/// <param name="Cases">With all backup first, then with parts of it; empty where the site has neither battery nor generator.</param>
public sealed record SiteOutages(string Site, double LoadKwhPerDay, double PeakKw, IReadOnlyList<OutageCase> Cases);
