// SPDX-License-Identifier: GPL-3.0-or-later
// Watches a Reader at work: every byte the Reader takes is told to the sink in exactly one field (or shared by bits).
#pragma once

#include "core/codec/codec.h"
#include "core/spec/fieldspec.h"
#include "core/spec/propertyspec.h"

#include <QByteArrayView>

namespace mqttscope
{

/// Offsets and lengths count bytes from the start of the frame.
class FieldSink
{
public:
    virtual ~FieldSink() = default;
    /// A headline; closes the one before it.
    virtual void section(FieldId id, quint32 offset) = 0;
    /// A group of fields, closed by the matching end().
    virtual void begin(FieldId id, quint32 offset) = 0;
    /// A group that is one property; `spec` is nullptr for an unknown identifier.
    virtual void beginProperty(quint8 id, const PropertySpec *spec, quint32 offset) = 0;
    virtual void end(quint32 offset) = 0;
    virtual void number(FieldId id, quint32 offset, quint32 length, quint32 value) = 0;
    virtual void bytes(FieldId id, quint32 offset, QByteArrayView value) = 0;
    /// Warnings included. `field` is what the fault is about; it was told before.
    virtual void fault(const Fault &fault, FieldId field) = 0;
};

}
