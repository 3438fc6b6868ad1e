namespace Sim.Engine.Buildings;

/// <summary>A building material: conductivity W/mK, density kg/m3, specific heat J/kgK.</summary>
public readonly record struct Material(double ConductivityWPerMK, double DensityKgPerM3, double SpecificHeatJPerKgK);
