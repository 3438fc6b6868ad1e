namespace Sim.Engine.Studies;

/// <summary>A capital cost per quantity whose quantity the scenario does not give.</summary>
/// <param name="message">What is missing, and what to write instead.</param>
public sealed class UnknownQuantityException(string message) : Exception(message);
