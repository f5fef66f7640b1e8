// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a payload: every reading stays bounded, every listed number is found again by its path, and laying JSON
// out does not change what it says.
#include "core/payload/fieldpath.h"
#include "core/payload/jsonformat.h"
#include "core/payload/payloadkind.h"

#include <cmath>
#include <cstdint>
#include <cstdlib>

using namespace mqttscope;

namespace
{

void require(bool condition)
{
    if (!condition)
        std::abort();
}

void everyListedNumberIsFound(QByteArrayView payload)
{
    for (const PayloadField &field : listFields(payload, 50)) {
        const auto path = FieldPath::parse(field.path);
        require(path.hasValue() && path->toString() == field.path);
        if (!field.number)
            continue;
        // A name that is not valid Unicode has no path that could be written down.
        const auto found = path->extract(payload);
        require(field.path.contains(QChar(0xFFFD)) || (found && *found == *field.number));
    }
}

void layoutKeepsTheTokens(QByteArrayView payload)
{
    const FormattedJson formatted = formatJson(payload);
    require(formatted.isComplete == formatted.problem.isEmpty());
    qsizetype end = 0;
    for (const JsonSpan &span : formatted.spans) {
        require(span.start >= end && span.length > 0);
        end = span.start + span.length;
    }
    require(end <= formatted.text.size());
    JsonTokenizer before(payload);
    for (const JsonSpan &span : formatted.spans)
        require(before.next().kind == span.kind);
}

}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, size_t size)
{
    const QByteArrayView payload(data, qsizetype(size));
    const PayloadReading reading = classifyPayload(payload);
    require((reading.kind == PayloadKind::Empty) == (size == 0));
    require(payloadPreview(payload, -1, 100).size() <= 112); // the last mark may stand over by itself
    require(classifyPayload(payload, qint64(size) + 100).kind != PayloadKind::Empty);
    require(hexDump(payload, 256).size() <= 16 * 80);
    everyListedNumberIsFound(payload);
    layoutKeepsTheTokens(payload);
    return 0;
}
