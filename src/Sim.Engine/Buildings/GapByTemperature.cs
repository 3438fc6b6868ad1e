namespace Sim.Engine.Buildings;

/// <summary>
/// Gaps of a glazing whose conductance follows their temperature: k0 + k1 T + r T^3 for all of them in series, W/m2K, with T the
/// mean of the two outermost surfaces in kelvin.
/// </summary>
/// <param name="StillWPerM2K">k0: conduction and convection of the gas, taken back to 0 K along its line.</param>
/// <param name="PerK">k1, W/m2K2.</param>
/// <param name="RadiantPerK3">r: 4 s (1/e1 + 1/e2 - 1)^-1, W/m2K4.</param>
/// <param name="GlassM2KPerW">Resistance of the panes, m2K/W.</param>
public sealed record GapByTemperature(double StillWPerM2K, double PerK, double RadiantPerK3, double GlassM2KPerW);
