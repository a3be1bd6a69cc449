"""Nouns that end the English name of a unit, behind a word that began it: Keppel Data Centres."""

_TOLD = """
Centres Centers Products Product Industries Industry Corporate Informatics Engineering Consulting
Payments Payment Analytics Power Infrastructure Security Chemicals Pharmaceuticals Medical Sciences
Materials Components Electronics Devices Instruments Interactive Entertainment Media Publishing
Education Studios Games Retail Commerce E-Commerce Marketing Property Properties Development Ventures
Investments Equipment Machinery Motors Vehicles Aviation Aerospace Marine Shipping Foods Beverages
Beauty Care Sports Travel Hotels Research Laboratories Labs Enterprises Operations Applications Design
Works Robotics Semiconductor Semiconductors Microelectronics Optics Lighting Controls Automation
Buildings Environment Water Gas Oil Chemical Agriculture Connectivity Intelligence Processing Finance
Leasing Interconnection Exchange Hosting Carriers Wireless Mobile Satellite Imaging Diagnostics
"""
#: They begin none: "Toyota Motor" is the group. A headline's verb in capitals ("Siemens Digital Wins") is no such noun.
TAILS = frozenset(_TOLD.split())
