// SPDX-License-Identifier: GPL-3.0-or-later
// What an empty page says: one line what is missing, one line what to do, and the button that does it.
#pragma once

#include "ui/widgets/surface.h"

class QPushButton;

namespace mqttscope
{

enum class IconId : quint8;
class PlainLabel;

class EmptyState : public Surface
{
    Q_OBJECT
public:
    explicit EmptyState(IconId icon, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setHint(const QString &hint);
    /// Shows the button; an empty text hides it.
    void setActionText(const QString &text);

Q_SIGNALS:
    void actionTriggered();

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyFonts();

    PlainLabel *m_title;
    PlainLabel *m_hint;
    QPushButton *m_action;
};

}
