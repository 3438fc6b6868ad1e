namespace Sim.Engine.Studies;

/// <summary>Something by which a variation serves people worse, or leaves more litter or sewage, than what it is compared with.</summary>
/// <param name="Key">Fixed key: of the standard, or of what is not delivered.</param>
/// <param name="Label">Plain words.</param>
/// <param name="Unit">Unit of the two values.</param>
/// <param name="Before">Value of the reference.</param>
/// <param name="After">Value with the variation.</param>
public sealed record Shortfall(string Key, string Label, string Unit, double Before, double After)
{
    /// <summary>Whether it is left to the surroundings (litter, sewage) rather than kept from people.</summary>
    public bool Pollutes { get; init; }
}
