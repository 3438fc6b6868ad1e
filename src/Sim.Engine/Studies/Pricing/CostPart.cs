namespace Sim.Engine.Studies;

/// <summary>Mean costs of a year by kind, EUR without VAT.</summary>
/// <param name="Name">Kind of cost.</param>
/// <param name="Eur">EUR a year.</param>
public readonly record struct CostPart(string Name, double Eur);
