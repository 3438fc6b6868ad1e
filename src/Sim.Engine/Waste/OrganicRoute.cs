namespace Sim.Engine.Waste;

/// <summary>One way in which matter came into, left or stayed in composting and digestion on the site.</summary>
/// <param name="Name">The way, in words.</param>
/// <param name="Direction">1 for what came in, -1 for what left, 0 for what the digester gained.</param>
/// <param name="Matter">How much.</param>
public sealed record OrganicRoute(string Name, int Direction, Matter Matter);
