using Sim.Engine.Schema;

namespace Sim.Engine.Studies;

/// <summary>A stock of fuel in a spell of cold or heat.</summary>
/// <param name="Carrier">The fuel.</param>
/// <param name="DryHours">Hours of the spell in which something stood still for want of it.</param>
/// <param name="MissingKwh">Heat for rooms and taps that could not be given so, kWh.</param>
public readonly record struct SpellStock(Carrier Carrier, int DryHours, double MissingKwh);
