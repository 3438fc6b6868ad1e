namespace Sim.Engine.Schema;

/// <summary>
/// One unit of the table, by its own spelling: value in the base = (value + Shift) x Numerator / Denominator. Factors
/// are exact decimal fractions, so that 10 MJ and 10000 kJ are the same number of kWh to the last digit.
/// </summary>
/// <param name="Text">Preferred spelling.</param>
/// <param name="Dimension">What it measures.</param>
/// <param name="Numerator">Numerator of the factor to the base unit.</param>
/// <param name="Denominator">Denominator of the factor to the base unit.</param>
/// <param name="Singular">Form within a property's name after "Per".</param>
/// <param name="Plural">Form within a property's name otherwise.</param>
/// <param name="Suggested">Whether messages propose it.</param>
/// <param name="Shift">Added before scaling, for temperatures on a scale with its own zero.</param>
public sealed record UnitSymbol(
    string Text, Dimension Dimension, decimal Numerator, decimal Denominator, string Singular, string Plural, bool Suggested, decimal Shift = 0);

/// <summary>A symbol raised to a whole power within a unit.</summary>
/// <param name="Symbol">The symbol.</param>
/// <param name="Power">Its power, negative below the stroke.</param>
public readonly record struct UnitFactor(UnitSymbol Symbol, int Power);
