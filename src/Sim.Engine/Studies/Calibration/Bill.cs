namespace Sim.Engine.Studies;

/// <summary>One bill of a site: what was measured in one month.</summary>
/// <param name="Site">Name of the site.</param>
/// <param name="Carrier">What was measured.</param>
/// <param name="Month">Month of the period, from 0.</param>
/// <param name="Quantity">How much, in the unit of the carrier.</param>
public sealed record Bill(string Site, MeasuredCarrier Carrier, int Month, double Quantity);
