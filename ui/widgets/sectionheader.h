// SPDX-License-Identifier: GPL-3.0-or-later
// The small capitals line above a list ("CONNECTIONS", "FIELDS · PACKET 12"), with room for buttons on the right.
#pragma once

#include "ui/widgets/surface.h"

class QHBoxLayout;
class QToolButton;

namespace mqttscope
{

enum class IconId : quint8;
class PlainLabel;

class SectionHeader : public Surface
{
    Q_OBJECT
public:
    explicit SectionHeader(const QString &title, QWidget *parent = nullptr);

    /// Shown in capitals where the script has them; plain text.
    void setTitle(const QString &title);
    [[nodiscard]] QString title() const { return m_title; }
    /// Appends a quiet icon button; name it and set its tooltip.
    QToolButton *addButton(IconId icon);
    /// Appends any widget on the right.
    void addWidget(QWidget *widget);

protected:
    void changeEvent(QEvent *event) override;

private:
    QString m_title;
    PlainLabel *m_label;
    QHBoxLayout *m_row;
};

}
