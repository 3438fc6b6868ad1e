namespace Sim.Cli.Charts;

/// <summary>The axis of the values: a plain-word label and the unit as the outputs declare it (<c>kWh</c>, <c>m3</c>, <c>kgCO2e</c>).</summary>
/// <param name="Label">What is measured, beginning with a capital: <c>Electricity</c>.</param>
/// <param name="Unit">Unit as declared; shown with proper sub- and superscripts.</param>
/// <param name="FromZero">Whether a line or scatter must begin at zero; null leaves it to the data. Columns, areas and bars always do.</param>
public sealed record YAxis(string Label, string Unit = "", bool? FromZero = null);
