namespace Sim.Cli.Charts;

/// <summary>One band of a flow diagram, from one named node to another; flows that are not positive are not drawn.</summary>
/// <param name="From">The node that it leaves; one that nothing enters stands at the left.</param>
/// <param name="To">The node that it enters; one that nothing leaves stands at the right.</param>
/// <param name="Value">Size, in the unit of the chart's value axis.</param>
/// <param name="Role">Meaning that fixes the colour; null leaves the band grey.</param>
public sealed record Flow(string From, string To, double Value, ColourRole? Role = null);
